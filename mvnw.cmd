@echo off
rem Runs Maven with a JDK 25, whatever the default Java is: mvnw verify
rem Maven is the one on the PATH, if it is 3.8 or newer, else one that is downloaded once and kept in the user's cache.
setlocal DisableDelayedExpansion

set "maven=3.9.16"
set "maven_sha512=ed41650d42485cfc243fad22158caf9cbb5dc408ce7a09ddb94dd42a019de929ca43065bfa450612cf12bf78b5cafa3884b96c090de326ff590448c933454af3"
set "maven_url=https://archive.apache.org/dist/maven/maven-3/%maven%/binaries/apache-maven-%maven%-bin.zip"
set "project=%~dp0"

call "%project%packaging\launcher\find-java.bat" javac
if not defined JAVA_25 (
  echo mvnw: no JDK 25 was found; install one ^(for instance Eclipse Temurin 25^), or set JAVA_HOME to where it lies.>&2
  exit /b 1
)
set "JAVA_HOME=%JAVA_25%"

rem Maven's own libraries make Java 25 print warnings that concern nobody here.
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"

set "mvn="
for /f "tokens=1-3" %%a in ('mvn --version 2^>nul') do if "%%a %%b"=="Apache Maven" call :judge %%c
if not defined mvn call :download
if not defined mvn exit /b 1

call "%mvn%" %* --file "%project%pom.xml"
exit /b %errorlevel%

rem Takes the Maven on the PATH, if it is new enough.
:judge
for /f "tokens=1,2 delims=." %%a in ("%1") do (
  if %%a gtr 3 set "mvn=mvn"
  if %%a equ 3 if %%b geq 8 set "mvn=mvn"
)
exit /b 0

rem Unpacked aside and then renamed: two builds at once do not meet.
:download
set "home=%LOCALAPPDATA%\carrel-build\apache-maven-%maven%"
set "part=%LOCALAPPDATA%\carrel-build\part-%RANDOM%%RANDOM%"
if exist "%home%\bin\mvn.cmd" goto downloaded
echo mvnw: downloading Maven %maven%>&2
mkdir "%part%"
curl.exe --fail --silent --location --retry 2 --output "%part%\maven.zip" "%maven_url%"
if errorlevel 1 (
  echo mvnw: Maven %maven% could not be downloaded from %maven_url%; check the connection, or install Maven 3.8 or newer.>&2
  goto clean
)
set "checked="
for /f "delims=" %%s in ('certutil -hashfile "%part%\maven.zip" SHA512') do if /i "%%s"=="%maven_sha512%" set "checked=yes"
if not defined checked (
  echo mvnw: what was downloaded from %maven_url% is not Maven %maven% ^(its SHA-512 differs^); nothing was installed.>&2
  goto clean
)
tar.exe -xf "%part%\maven.zip" -C "%part%"
move "%part%\apache-maven-%maven%" "%home%" >nul 2>nul
:downloaded
if exist "%home%\bin\mvn.cmd" (
  set "mvn=%home%\bin\mvn.cmd"
) else (
  echo mvnw: Maven %maven% could not be unpacked to %home%.>&2
)
:clean
if exist "%part%" rmdir /s /q "%part%"
exit /b 0
