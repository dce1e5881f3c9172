# Makes an installer of the program on Windows: packaging\build.ps1 image|msi [-Version VERSION]
# Leaves it, with its SHA-256 sum, in target\installer. What goes into it stands in packaging\options.
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [ValidateSet('image', 'msi')] [string] $Kind,
    [string] $Version
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location (Split-Path $PSScriptRoot)

$work = 'target\installer'
$image = "$work\image\carrel"

function Invoke-Checked {
    param([string] $Program, [string[]] $Arguments)
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) {
        throw "$Program ended with $LASTEXITCODE; what it said stands above."
    }
}

function Find-Java {
    # The same places as mvnw.cmd looks at; find-java.bat leaves what it finds in JAVA_25.
    $found = cmd /c 'packaging\launcher\find-java.bat jpackage & call echo %JAVA_25%'
    $java = ($found | Select-Object -Last 1).Trim()
    if (-not (Test-Path "$java\bin\jpackage.exe")) {
        throw 'No JDK 25 with jpackage was found; install one, or set JAVA_HOME.'
    }
    $java
}

function Get-ProgramVersion {
    Add-Type -AssemblyName System.IO.Compression.FileSystem
    $jar = [System.IO.Compression.ZipFile]::OpenRead((Resolve-Path 'target\carrel\lib\carrel.jar'))
    try {
        $reader = [System.IO.StreamReader]::new($jar.GetEntry('META-INF/MANIFEST.MF').Open())
        if ($reader.ReadToEnd() -notmatch 'Implementation-Version: ([0-9.]+)') {
            throw 'The program does not tell its version.'
        }
        $Matches[1]
    } finally {
        $jar.Dispose()
    }
}

function New-Image {
    param([string] $Java, [string] $Version)
    Remove-Item "$work\runtime", "$work\input", "$work\image" -Recurse -Force -ErrorAction SilentlyContinue
    Invoke-Checked "$Java\bin\jlink.exe" @('@packaging\options\jlink', '--module-path', 'target\carrel\lib\javafx',
        '--output', "$work\runtime")
    # JavaFX is part of the runtime.
    New-Item "$work\input" -ItemType Directory -Force | Out-Null
    Copy-Item 'target\carrel\lib\*' "$work\input" -Recurse -Exclude javafx, *.aot
    $options = Get-Content packaging\launcher\window.options | Where-Object { $_ -and -not $_.StartsWith('#') } |
        ForEach-Object { '--java-options'; $_ }
    Invoke-Checked "$Java\bin\jpackage.exe" (@('@packaging\options\image', '@packaging\options\windows-image',
        '--app-version', $Version, '--runtime-image', "$work\runtime", '--input', "$work\input", '--dest', "$work\image") + $options)
    New-Item "$image\bin" -ItemType Directory | Out-Null
    Copy-Item packaging\launcher\carrel.bat "$image\bin"
    Copy-Item target\licences "$image\licences" -Recurse
}

if ($Kind -eq 'msi' -and -not (Get-Command wix, candle -ErrorAction SilentlyContinue)) {
    throw 'WiX is needed for an msi and was not found; install it and put it on the PATH.'
}
$java = Find-Java
Invoke-Checked '.\mvnw.cmd' @('--batch-mode', '--no-transfer-progress', '--quiet', '-Pinstaller', '-Dmaven.test.skip', 'package')
if (-not $Version) {
    $Version = Get-ProgramVersion
}
New-Image $java $Version
if ($Kind -eq 'msi') {
    Invoke-Checked "$java\bin\jpackage.exe" @('@packaging\options\windows', '@packaging\options\msi', '--app-version', $Version,
        '--app-image', $image, '--dest', $work)
    Get-ChildItem "$work\*.msi" | ForEach-Object {
        $sum = (Get-FileHash $_ -Algorithm SHA256).Hash.ToLowerInvariant()
        "$sum  $($_.Name)" | Tee-Object "$_.sha256"
    }
}
