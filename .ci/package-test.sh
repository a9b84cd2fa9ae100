#!/usr/bin/env bash
# What users install is what is tested: packs KubeDsl and its tool, restores both into an app outside the repository with an
# empty package cache, builds it, and compares the YAML.
set -euo pipefail
cd "$(dirname "$0")/.."
repository=$PWD
limit=$((8 * 1024 * 1024))

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

fail() {
    echo "package test: FAILED: $*"
    exit 1
}

echo "package test: packing"
dotnet pack src/KubeDsl -o "$work/feed" -v q
dotnet pack src/KubeDsl.Cli -o "$work/feed" -v q
package=$(echo "$work"/feed/KubeDsl.[0-9]*.nupkg)
version=$(basename "$package" .nupkg)
version=${version#KubeDsl.}
size=$(stat -c %s "$package")
[ "$size" -lt "$limit" ] || fail "the package has $size bytes; the limit is $limit"

echo "package test: building an app with KubeDsl $version"
cp -r .ci/package-test "$work/app"
cd "$work/app"
export NUGET_PACKAGES=$work/packages
build() { dotnet build -v "${VERBOSITY:-q}" -p:PackedVersion="$version" -p:RestoreAdditionalProjectSources="$work/feed" "$@"; }
compare() { diff -u "$1" "$2" || fail "the YAML differs from $1"; }

build
compare expected-dev.yaml bin/Debug/net10.0/manifests/shop.yaml
VERBOSITY=n build --no-restore | grep -q 'Skipping target "_KubeDslEmit"' || fail "an unchanged rebuild runs the manifests again"
build --no-restore -p:KubeDslEnvironment=prod
compare expected-prod.yaml bin/Debug/net10.0/manifests/shop.yaml

# There, the host is compiled ahead of time; elsewhere the same app is built with the other one.
if [ "$(uname -sm)" = "Linux x86_64" ]; then
    host=$(dotnet build --no-restore -p:PackedVersion="$version" -getProperty:KubeDslHostPath)
    [[ $host == */tools/host-linux-x64/KubeDsl.Build.dll ]] || fail "the host is '$host'"
    LC_ALL=C grep -qaP 'RTR\x00' "${host%/*}/KubeDsl.Rules.dll" || fail "the host is not compiled ahead of time"
    build --no-restore -p:KubeDslHostPath="${host%/*/*}/host/KubeDsl.Build.dll"
    compare expected-dev.yaml bin/Debug/net10.0/manifests/shop.yaml
fi

echo "package test: building an app with custom resources"
mkdir "$work/custom"
cp -r App.csproj "$repository/samples/CustomResources/Platform.cs" "$repository/samples/CustomResources/crds" "$work/custom"
echo '<Project><ItemGroup><KubeDslCrd Include="crds/*.yaml" /></ItemGroup></Project>' > "$work/custom/Directory.Build.props"
(cd "$work/custom" && build -p:OutputType=Library)
compare "$repository/samples/CustomResources/Golden/platform.yaml" "$work/custom/bin/Debug/net10.0/manifests/platform.yaml"

echo "package test: a program that is wrong"
mkdir "$work/wrong"
cp App.csproj "$work/wrong/Wrong.csproj"
cat > "$work/wrong/Wrong.cs" <<'PROGRAM'
using KubeDsl;

public static class Wrong
{
    [Manifests]
    public static Job Define() => new Job("pi")
        .RestartPolicy(RestartPolicy.Never)
        .Completions(-1)
        .WithContainer("pi", "registry.example.com/pi:1.0.0");

    public static void Main()
    {
    }
}
PROGRAM
(cd "$work/wrong" && build) > "$work/wrong.log" 2>&1 && fail "a Job with -1 completions compiles"
grep -q 'Wrong.cs(8,22): error KDSL2003' "$work/wrong.log" || { cat "$work/wrong.log"; fail "the error is not at the argument"; }

echo "package test: installing the tool"
dotnet tool install KubeDsl.Cli --tool-path "$work/tool" --version "$version" --add-source "$work/feed" -v q
export PackedVersion=$version RestoreAdditionalProjectSources=$work/feed
"$work/tool/kubedsl" emit . > tool.yaml
compare expected-dev.yaml tool.yaml
"$work/tool/kubedsl" emit bin/Debug/net10.0/App.dll --environment prod > tool.yaml
compare expected-prod.yaml tool.yaml

# There, the tool is compiled ahead of time: nothing of it that is not generic is compiled when it runs.
if [ "$(uname -sm)" = "Linux x86_64" ]; then
    DOTNET_JitStdOutFile=$work/compiled DOTNET_JitDisasmSummary=1 "$work/tool/kubedsl" check tool.yaml || fail "the tool does not check its own YAML"
    [ -s "$work/compiled" ] || fail "the runtime does not say what it compiled"
    if grep -E 'JIT compiled KubeDsl\.[^][]*\(' "$work/compiled"; then
        fail "the tool is not compiled ahead of time"
    fi
fi

echo "package test: running the tool of every other platform"
mkdir "$work/any"
(cd "$work/any" && unzip -q "$work"/feed/KubeDsl.Cli.any.*.nupkg)
dotnet "$work"/any/tools/net10.0/any/KubeDsl.Cli.dll emit . > tool.yaml
compare expected-dev.yaml tool.yaml

cd "$repository"
echo "package test: passed ($(basename "$package"), $((size / 1024)) KiB)"
