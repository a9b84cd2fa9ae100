using KubeDsl.Manifests;

namespace KubeDsl.Rules.Tests.CustomResources;

/// <summary>A definition that uses most of what a schema can say, and resources of it.</summary>
internal static class Gadgets
{
    /// <summary>A definition up to what its version has beside the name.</summary>
    public const string Head = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: gadgets.example.com}
        spec:
          group: example.com
          scope: Namespaced
          names: {kind: Gadget, plural: gadgets, singular: gadget, listKind: GadgetList}
          versions:
          - name: v1
            served: true
            storage: true
        """;

    public const string Definition = Head + "\n" + """
            subresources:
              status: {}
              scale: {specReplicasPath: .spec.replicas, statusReplicasPath: .status.replicas}
            schema:
              openAPIV3Schema:
                type: object
                required: [spec]
                properties:
                  spec:
                    type: object
                    required: [size]
                    x-kubernetes-validations:
                    - {rule: "self.minimum <= self.maximum", message: minimum is above maximum}
                    - {rule: "!has(self.owner) || self.owner.endsWith('@example.com')", messageExpression: "'owner ' + self.owner + ' is of another house'", fieldPath: .owner}
                    properties:
                      size: {type: string, enum: [small, medium, large]}
                      replicas: {type: integer, format: int32, minimum: 0, maximum: 10, default: 1}
                      minimum: {type: integer, default: 1}
                      maximum: {type: integer, default: 9}
                      owner: {type: string, format: email}
                      code: {type: string, pattern: "^[a-z]{2}-[0-9]+$", minLength: 4, maxLength: 12}
                      weight: {type: number, exclusiveMinimum: true, minimum: 0, multipleOf: 0.5}
                      port: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}
                      until: {type: string, format: date-time, nullable: true}
                      tags: {type: array, maxItems: 5, x-kubernetes-list-type: set, items: {type: string, minLength: 1, maxLength: 20}}
                      parts:
                        type: array
                        maxItems: 10
                        x-kubernetes-list-type: map
                        x-kubernetes-list-map-keys: [name, zone]
                        items:
                          type: object
                          required: [name]
                          properties:
                            name: {type: string, maxLength: 20}
                            zone: {type: string, default: any, maxLength: 20}
                            count: {type: integer, minimum: 1}
                          x-kubernetes-validations:
                          - {rule: "!has(self.count) || self.count < 100"}
                      limits: {type: object, maxProperties: 3, additionalProperties: {type: integer, minimum: 1}}
                      source:
                        type: object
                        properties: {git: {type: string}, oci: {type: string}}
                        oneOf: [{required: [git]}, {required: [oci]}]
                        not: {required: [git, oci]}
                      template: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}
                      settings: {type: object, x-kubernetes-preserve-unknown-fields: true}
                  status:
                    type: object
                    properties: {replicas: {type: integer}}
        """;

    private const string Full = """
        apiVersion: example.com/v1
        kind: Gadget
        metadata: {name: full, labels: {app: gadget}}
        spec:
          size: small
          replicas: 2
          minimum: 2
          maximum: 3
          owner: someone@example.com
          code: ab-12
          weight: 1.5
          port: http
          until: 2026-01-31T08:30:00Z
          tags: [a, b]
          parts: [{name: a}, {name: a, zone: west, count: 3}]
          limits: {cpu: 2}
          source: {git: a}
          template: {apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {k: v}}
          settings: {anything: [1, {goes: true}]}
        """;

    private static readonly string[] Broken =
    [
        "size: huge\n  replicas: 11\n  code: nothing",
        "size: small\n  minimum: 5\n  maximum: 4\n  owner: someone@example.org",
        "size: small\n  tags: [a, a]\n  parts: [{name: a}, {name: a, zone: any}, {zone: b}]",
        "size: small\n  parts: [{name: a, count: 100}, {name: b, count: 0}]",
        "size: small\n  weight: 0\n  port: true\n  until: tomorrow\n  limits: {cpu: 0, memory: 1, disk: 2, more: 3}",
        "size: small\n  source: {git: a, oci: b}\n  template: {kind: ConfigMap}\n  unknown: 1",
        "replicas: many\n  tags: none\n  parts: {name: a}",
    ];

    public static Manifest ReadDefinition(string yaml = Definition) => Assert.Single(Texts.Read(yaml).Manifests);

    /// <summary>One resource that the server takes, and some that it refuses, each for several reasons.</summary>
    public static IEnumerable<Manifest> Resources() => Broken
        .Select(spec => "apiVersion: example.com/v1\nkind: Gadget\nmetadata: {name: broken}\nspec:\n  " + spec)
        .Prepend(Full)
        .SelectMany(yaml => Texts.Read(yaml).Manifests);
}
