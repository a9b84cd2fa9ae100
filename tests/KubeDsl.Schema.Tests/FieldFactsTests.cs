namespace KubeDsl.Schema.Tests;

/// <summary>Known facts about single fields.</summary>
public sealed class FieldFactsTests
{
    [Theory]
    [InlineData("apps.v1.DeploymentSpec.replicas", "int32")]
    [InlineData("core.v1.PodSpec.activeDeadlineSeconds", "int64")]
    [InlineData("core.v1.PodSpec.containers", "[]core.v1.Container")]
    [InlineData("core.v1.PodSpec.overhead", "{}quantity")]
    [InlineData("core.v1.PodSpec.nodeSelector", "{}string")]
    [InlineData("core.v1.Secret.data", "{}bytes")]
    [InlineData("core.v1.HTTPGetAction.port", "intOrString")]
    [InlineData("core.v1.EmptyDirVolumeSource.sizeLimit", "quantity")]
    [InlineData("meta.v1.ObjectMeta.creationTimestamp", "time")]
    [InlineData("coordination.v1.LeaseSpec.renewTime", "microTime")]
    [InlineData("apiextensions.v1.JSONSchemaProps.maximum", "number")]
    [InlineData("apiextensions.v1.JSONSchemaProps.properties", "{}apiextensions.v1.JSONSchemaProps")]
    [InlineData("apiextensions.v1.JSONSchemaProps.items", "json:apiextensions.v1.JSONSchemaPropsOrArray")]
    [InlineData("apps.v1.ControllerRevision.data", "json:runtime.RawExtension")]
    [InlineData("meta.v1.ManagedFieldsEntry.fieldsV1", "json:meta.v1.FieldsV1")]
    [InlineData("authentication.v1.UserInfo.extra", "{}[]string")]
    public void Field_has_its_type(string field, string type) => Assert.Equal(type, Field(field).Type.ToString());

    [Theory]
    [InlineData("core.v1.PodSpec.containers", ListKind.Map, "name")]
    [InlineData("core.v1.Container.ports", ListKind.Map, "containerPort,protocol")]
    [InlineData("core.v1.Container.args", ListKind.Atomic, "")]
    [InlineData("meta.v1.ObjectMeta.finalizers", ListKind.Set, "")]
    [InlineData("core.v1.PodSpec.hostNetwork", ListKind.Unspecified, "")]
    public void List_says_how_it_merges(string field, ListKind kind, string keys)
    {
        Assert.Equal(kind, Field(field).ListKind);
        Assert.Equal(keys, string.Join(',', Field(field).MapKeys));
    }

    [Fact]
    public void Strategic_merge_has_keys_of_its_own() => Assert.Equal("containerPort", Field("core.v1.Container.ports").PatchMergeKey);

    [Fact]
    public void Maps_that_are_one_value_say_so()
    {
        Assert.True(Field("core.v1.PodSpec.nodeSelector").IsAtomicMap);
        Assert.False(Field("meta.v1.ObjectMeta.labels").IsAtomicMap);
        Assert.True(Catalog.Default.FindType("meta.v1.LabelSelector")!.IsAtomicMap);
        Assert.False(Catalog.Default.FindType("core.v1.PodSpec")!.IsAtomicMap);
    }

    [Theory]
    [InlineData("core.v1.PodSpec.hostnameOverride", "1.33", false)]
    [InlineData("core.v1.PodSpec.hostnameOverride", "1.34", true)]
    [InlineData("core.v1.PodSpec.workloadRef", "1.34", false)]
    [InlineData("core.v1.PodSpec.workloadRef", "1.35", true)]
    [InlineData("core.v1.PodSpec.workloadRef", "1.36", false)]
    [InlineData("core.v1.PodSpec.containers", "1.20", true)]
    [InlineData("core.v1.PodSpec.containers", "1.40", true)]
    public void Field_exists_in_its_time(string field, string version, bool exists) =>
        Assert.Equal(exists, Field(field).ExistsIn(KubernetesVersion.Parse(version)));

    [Fact]
    public void Requirement_may_end_or_begin_with_a_version()
    {
        var serviceName = Field("apps.v1.StatefulSetSpec.serviceName");
        Assert.True(serviceName.IsRequired(new(1, 32)));
        Assert.False(serviceName.IsRequired(new(1, 33)));
        Assert.False(serviceName.Required);

        var cronJobSpec = Field("batch.v1.CronJob.spec");
        Assert.False(cronJobSpec.IsRequired(new(1, 35)));
        Assert.True(cronJobSpec.IsRequired(new(1, 36)));
        Assert.True(cronJobSpec.Required);

        Assert.True(Field("core.v1.PodSpec.containers").Required);
        Assert.False(Field("core.v1.PodSpec.volumes").Required);
    }

    [Fact]
    public void Requirement_of_a_type_that_is_gone_is_that_of_its_last_version() =>
        Assert.False(Field("resource.v1alpha3.DeviceRequest.deviceClassName").Required);

    [Theory]
    [InlineData("core.v1.PodSpec.restartPolicy", "1.36", "Always|OnFailure|Never")]
    [InlineData("core.v1.Container.restartPolicy", "1.34", "Always")]
    [InlineData("core.v1.Container.restartPolicy", "1.35", "Always|OnFailure|Never")]
    [InlineData("core.v1.ServiceSpec.trafficDistribution", "1.33", "PreferClose")]
    [InlineData("core.v1.ServiceSpec.trafficDistribution", "1.36", "PreferClose|PreferSameZone|PreferSameNode")]
    [InlineData("core.v1.HostPathVolumeSource.type", "1.36", "|Directory|DirectoryOrCreate|File|FileOrCreate|Socket|BlockDevice|CharDevice")]
    [InlineData("core.v1.PersistentVolumeClaimSpec.accessModes", "1.36", "ReadWriteOnce|ReadOnlyMany|ReadWriteMany|ReadWriteOncePod")]
    [InlineData("core.v1.Secret.type", "1.36", "")]
    public void Closed_set_is_that_of_the_version(string field, string version, string values) =>
        Assert.Equal(
            values,
            string.Join('|', Field(field).EnumValues.Where(value => value.ExistsIn(KubernetesVersion.Parse(version))).Select(value => value.Value)));

    [Fact]
    public void Values_may_have_blanks() =>
        Assert.Contains(Field("certificates.v1.CertificateSigningRequestSpec.usages").EnumValues, value => value.Value == "digital signature");

    private static FieldInfo Field(string path)
    {
        var dot = path.LastIndexOf('.');
        return Catalog.Default.FindType(path[..dot])!.FindField(path[(dot + 1)..])!;
    }
}
