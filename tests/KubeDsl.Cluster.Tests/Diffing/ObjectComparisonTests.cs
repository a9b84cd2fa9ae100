using KubeDsl.Cluster.Diffing;

namespace KubeDsl.Cluster.Tests.Diffing;

public class ObjectComparisonTests
{
    [Theory]
    [InlineData("{spec: {replicas: 2}}", "{spec: {replicas: 3}}", "spec.replicas: 2 → 3")]
    [InlineData("{spec: {}}", "{spec: {paused: true}}", "spec.paused:  → true")]
    [InlineData("{metadata: {labels: {app.example.com/name: a}}}", "{metadata: {labels: {app.example.com/name: b}}}", "metadata.labels[app.example.com/name]: a → b")]
    [InlineData("{spec: {containers: [{name: a, image: x:1}, {name: b, image: y:1}]}}", "{spec: {containers: [{name: b, image: y:1}, {name: a, image: x:2}]}}", "spec.containers[a].image: x:1 → x:2")]
    [InlineData("{spec: {ports: [{port: 80, protocol: TCP}]}}", "{spec: {ports: [{port: 80, protocol: TCP}, {port: 80, protocol: UDP}]}}", """spec.ports[80/UDP]:  → {"port":80,"protocol":"UDP"}""")]
    [InlineData("{spec: {args: [a, b]}}", "{spec: {args: [a, c]}}", """spec.args: ["a","b"] → ["a","c"]""")]
    [InlineData("{spec: {rules: [{a: {b: 1}}]}}", "{spec: {rules: [{a: {b: 2}}]}}", "spec.rules[0].a.b: 1 → 2")]
    public void Changes_AreToldFieldByField(string before, string after, string expected)
    {
        var change = Assert.Single(ObjectComparison.Changes(Yaml.Map(before), Yaml.Map(after)));
        Assert.Equal(expected, $"{change.Path}: {ChangeText.Value(change.Before)} → {ChangeText.Value(change.After)}");
    }

    [Fact]
    public void OrderOfNamedEntries_IsToldWhenItIsAllThatChanged()
    {
        var change = Assert.Single(ObjectComparison.Changes(Yaml.Map("{spec: {initContainers: [{name: a}, {name: b}]}}"), Yaml.Map("{spec: {initContainers: [{name: b}, {name: a}]}}")));
        Assert.Equal("spec.initContainers", change.Path);
    }

    [Fact]
    public void WhatTheServerWritesForItself_IsNoChange()
    {
        var before = Yaml.Map("{metadata: {name: a, resourceVersion: '1', generation: 1, managedFields: []}, status: {replicas: 1}}");
        var after = Yaml.Map("{metadata: {name: a, resourceVersion: '2', generation: 2, managedFields: [{manager: x}], uid: u}, status: {replicas: 2}}");
        Assert.Empty(ObjectComparison.Changes(before, after));
    }

    [Theory]
    [InlineData("{kind: Secret, data: {password: aHVudGVyMg==}}", "{kind: Secret, data: {password: aHVudGVyMw==}}", "password changed")]
    [InlineData("{kind: Secret}", "{kind: Secret, data: {password: aHVudGVyMg==}}", "password added")]
    [InlineData("{kind: Secret, data: {password: aHVudGVyMg==}}", "{kind: Secret}", "password removed")]
    [InlineData("{kind: Secret, stringData: {password: hunter2}}", "{kind: Secret, stringData: {password: hunter3}}", "password changed")]
    public void ValuesOfSecrets_AreNotEvenInTheResult(string before, string after, string expected)
    {
        var change = Assert.Single(ObjectComparison.Changes(Yaml.Map(before), Yaml.Map(after)));
        Assert.True(change.IsSecret);
        Assert.Equal(expected, ChangeText.Brief(change));
        Assert.DoesNotContain("hunter", change.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("aHVudGVy", change.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Brief_SaysTheFirstFewChanges()
    {
        var changes = ObjectComparison.Changes(Yaml.Map("{a: 1, b: 1, c: 1, d: 1}"), Yaml.Map("{a: 2, b: 2, c: 2, d: 2}"));
        Assert.Equal("a 1 → 2, b 1 → 2, c 1 → 2, 1 more", ChangeText.Brief(changes));
    }
}
