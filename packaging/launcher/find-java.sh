# shellcheck shell=sh
# Where a Java 25 may lie on Linux and macOS: read by mvnw and by bin/carrel, so that both find the same one.

# Prints the home of the first Java 25 that has bin/$1 (java or javac); fails where there is none.
find_java_25() {
    for java_home in "${JAVA_HOME:-}" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jdk/* \
        "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/* \
        "${HOME:-}"/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
        "$(/usr/libexec/java_home -v 25 2>/dev/null)"; do
        if is_java_25 "$java_home" "$1"; then
            printf '%s\n' "$java_home"
            return 0
        fi
    done
    return 1
}

# Every JDK describes itself in its file "release"; asking it by starting it would cost a second for each.
is_java_25() {
    [ -x "$1/bin/$2" ] && grep -q '^JAVA_VERSION="25[^0-9]' "$1/release" 2>/dev/null
}
