namespace KubeDsl.Yaml.Writing;

/// <summary>The order in which experienced people write the fields of Kubernetes objects.</summary>
internal static class FieldOrderTable
{
    /// <summary>
    /// One order for all maps: fields that meet in one map stand here in the order they are written. Fields that are not
    /// named follow in the order they were set.
    /// </summary>
    public const string Fields = """
        apiVersion apiGroup kind metadata name generateName namespace labels annotations
        finalizers ownerReferences

        key operator value values effect tolerationSeconds

        weight preference podAffinityTerm

        image restartPolicy imagePullPolicy command args workingDir

        path mountPath subPath pathType host http exec httpGet tcpSocket grpc
        type immutable provisioner

        schedule timeZone concurrencyPolicy suspend startingDeadlineSeconds successfulJobsHistoryLimit failedJobsHistoryLimit

        serviceName clusterIP clusterIPs externalName loadBalancerClass externalTrafficPolicy internalTrafficPolicy sessionAffinity
        ingressClassName hosts secretName tls defaultBackend rules

        scaleTargetRef minReplicas maxReplicas metrics behavior

        completions parallelism completionMode backoffLimit backoffLimitPerIndex maxFailedIndexes
        replicas revisionHistoryLimit progressDeadlineSeconds minReadySeconds
        minAvailable maxSurge maxUnavailable podSelector namespaceSelector selector
        strategy updateStrategy podManagementPolicy persistentVolumeClaimRetentionPolicy rollingUpdate
        podFailurePolicy successPolicy ttlSecondsAfterFinished

        maxSkew topologyKey whenUnsatisfiable labelSelector matchLabels matchExpressions

        capacity accessModes persistentVolumeReclaimPolicy storageClassName volumeMode volumeName

        apiGroups resourceNames

        port containerPort hostPort targetPort nodePort protocol appProtocol
        service backend paths
        from to ports policyTypes ingress egress

        envFrom env prefix valueFrom configMapRef secretRef configMapKeyRef secretKeyRef fieldRef resourceFieldRef
        resources verbs requests limits
        restartPolicyRules volumeMounts volumeDevices
        startupProbe livenessProbe readinessProbe lifecycle postStart preStop
        initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold

        hostname subdomain hostNetwork hostPID hostIPC shareProcessNamespace dnsPolicy dnsConfig hostAliases
        serviceAccountName automountServiceAccountToken imagePullSecrets
        priorityClassName schedulerName runtimeClassName
        nodeName nodeSelector affinity tolerations topologySpreadConstraints
        activeDeadlineSeconds terminationGracePeriodSeconds
        securityContext
        runAsNonRoot runAsUser runAsGroup fsGroup fsGroupChangePolicy supplementalGroups
        allowPrivilegeEscalation privileged readOnlyRootFilesystem capabilities add drop seccompProfile

        initContainers containers ephemeralContainers volumes
        jobTemplate

        roleRef subjects

        group names scope versions
        spec data stringData binaryData
        template volumeClaimTemplates
        status
        """;

    /// <summary>Fields whose value is a map with keys of the user's choice: those stay in the order they were set.</summary>
    public const string MapsWithUserKeys = """
        labels annotations matchLabels selector nodeSelector data stringData binaryData
        limits requests capacity allocatable hard used overhead min max default defaultRequest maxLimitRequestRatio
        parameters options volumeAttributes properties patternProperties definitions dependencies
        config commonLabels commonAnnotations variables driverOpts
        """;
}
