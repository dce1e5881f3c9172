#!/bin/sh
# Makes an installer of the program: packaging/build.sh image|deb|rpm|dmg|pkg [VERSION [--same-image]]
# Leaves it, with its SHA-256 sum, in target/installer. What goes into it stands in packaging/options.
set -eu
cd "$(dirname -- "$0")/.."

kind=${1:-}
work=target/installer
image=$work/image/carrel

usage() {
    echo "usage: packaging/build.sh image|deb|rpm|dmg|pkg [VERSION [--same-image]]" >&2
    exit 2
}

fail() {
    echo "packaging/build.sh: $1" >&2
    exit 1
}

need() {
    command -v "$1" >/dev/null || fail "$1 is needed for a $kind and was not found; install $2."
}

check() {
    case $kind in
        image) ;;
        deb)
            need dpkg-deb dpkg
            need fakeroot fakeroot
            ;;
        rpm) need rpmbuild "rpm-build (on Debian: rpm)" ;;
        dmg | pkg) [ "$(uname)" = Darwin ] || fail "a $kind can be made on macOS only." ;;
        *) usage ;;
    esac
    # shellcheck source=packaging/launcher/find-java.sh
    . packaging/launcher/find-java.sh
    java_home=$(find_java_25 jpackage) || fail "no JDK 25 with jpackage was found; install one, or set JAVA_HOME."
}

# The program as ./mvnw package leaves it, with the licences and the bill of materials beside it.
build_program() {
    ./mvnw --batch-mode --no-transfer-progress --quiet -Pinstaller -Dexec.skip -Dmaven.test.skip package
    "$java_home/bin/java" packaging/RaiseClassFiles.java target/carrel/lib/picocli-*.jar
    version=${1:-$(unzip -p target/carrel/lib/carrel.jar META-INF/MANIFEST.MF | sed -n 's/^Implementation-Version: \([0-9.]*\).*/\1/p')}
}

make_image() {
    rm -rf "$work/runtime" "$work/input" "$work/image"
    "$java_home/bin/jlink" @packaging/options/jlink --module-path target/carrel/lib/javafx --output "$work/runtime"
    # JavaFX is part of the runtime, and its start-up caches are made for the runtime they are used with.
    mkdir -p "$work/input"
    cp -R target/carrel/lib/. "$work/input"
    rm -rf "$work/input/javafx" "$work/input/"*.aot
    set -- --app-version "$version" --runtime-image "$work/runtime" --input "$work/input" --dest "$work/image"
    if [ "$(uname)" = Linux ]; then
        "$java_home/bin/jpackage" @packaging/options/image "$@"
        dress_for_linux
        date_alike
        packaging/train "$image" "$work/training"
        has_written bash bash-completion/completions/carrel
        has_written zsh zsh/vendor-completions/_carrel
        has_written fish fish/vendor_completions.d/carrel.fish
        has_written man man/man1/carrel.1
    else
        while IFS= read -r option; do
            case $option in '' | '#'*) ;; *) set -- "$@" --java-options "$option" ;; esac
        done <packaging/launcher/window.options
        "$java_home/bin/jpackage" @packaging/options/image @packaging/options/macos-image "$@"
    fi
}

# On Linux our own script starts the program: it knows options for window and commands, and sees to UTF-8.
dress_for_linux() {
    rm -f "$image/bin/carrel" "$image/lib/libapplauncher.so" "$image/lib/app/carrel.cfg" "$image/lib/carrel.png"
    cp packaging/launcher/carrel "$image/bin/carrel"
    cp packaging/linux/links "$image/lib/links"
    chmod 755 "$image/bin/carrel" "$image/lib/links"
    cp -R packaging/linux/share "$image/lib/share"
    for size in 16 32 48 128 256; do
        place "src/main/resources/app/carrel/ui/icons/carrel-$size.png" "icons/hicolor/${size}x$size/apps/app.carrel.Carrel.png"
    done
    place packaging/icons/carrel.svg icons/hicolor/scalable/apps/app.carrel.Carrel.svg
    cp -R target/licences "$image/lib/licences"
    cp LICENSE "$image/lib/licences/carrel"
    find "$image/lib/licences" -type d -empty -delete
}

# A start-up cache fits only files of the very time that it was made with, and a package is made of copies: all have one
# time, which dpkg-deb and rpmbuild take from SOURCE_DATE_EPOCH for whatever is newer.
date_alike() {
    find "$image" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

place() {
    mkdir -p "$(dirname -- "$image/lib/share/$2")"
    cp "$1" "$image/lib/share/$2"
}

# The program writes its completions and its manual page itself.
has_written() {
    mkdir -p "$(dirname -- "$image/lib/share/$2")"
    "$image/bin/carrel" completion "$1" >"$image/lib/share/$2"
}

package() {
    "$java_home/bin/jpackage" "@packaging/options/$1" "@packaging/options/$kind" --app-version "$version" --app-image "$2" \
        --dest "$work"
}

# The time of everything in a package is the one that the jars have.
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-1767225600}"
check
if [ "${3:-}" = --same-image ] && [ -d "$work/image" ]; then
    version=$2
else
    build_program "${2:-}"
    make_image
fi
case $kind in
    image) echo "made $image" ;;
    deb | rpm) package linux "$image" ;;
    dmg | pkg) package macos "$work/image/carrel.app" ;;
esac
(
    cd "$work"
    for made in *."$kind"; do
        [ ! -f "$made" ] || sha256sum "$made" | tee "$made.sha256"
    done
)
