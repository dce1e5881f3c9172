@echo off
rem Starts Carrel: without a command its window, else the command. CARREL_JAVA_OPTS adds options for Java.
setlocal DisableDelayedExpansion
for %%i in ("%~dp0..") do set "home=%%~fi"
set "lib=%home%\lib"
rem Installed, the program has a folder of its own beside the Java that it brings along.
if exist "%home%\app\carrel.jar" set "lib=%home%\app"

set "JAVA_25=%home%\runtime"
if not exist "%JAVA_25%\bin\java.exe" call "%lib%\find-java.bat" java
if not defined JAVA_25 (
  echo carrel: no Java 25 was found; install one ^(for instance Eclipse Temurin 25^), or set JAVA_HOME to where it lies.>&2
  exit /b 1
)

rem In the order of the file: an AOT cache is good only for the class path it was trained with.
set "class_path=%lib%\carrel.jar"
for /f "usebackq delims=" %%l in ("%lib%\class-path") do set "jars=%%l"
for %%j in (%jars%) do call :append "%%~nxj"

set "purpose=window"
call :judge %*

rem The runtime that an installer brings has JavaFX in it.
set "modules="
if exist "%lib%\javafx" set modules=--module-path "%lib%\javafx"

set "cache="
if exist "%lib%\%purpose%.aot" set cache="-XX:AOTCache=%lib%\%purpose%.aot"

"%JAVA_25%\bin\java.exe" "@%lib%\%purpose%.options" %cache% %modules% --class-path "%class_path%" %CARREL_JAVA_OPTS% app.carrel.Carrel %*
exit /b %errorlevel%

:append
set "class_path=%class_path%;%lib%\%~1"
exit /b 0

rem Whatever is asked for beside the data folder is a command.
:judge
if "%~1"=="" exit /b 0
if "%~1"=="--data-dir" (
  shift
  shift
  goto judge
)
set "purpose=command"
exit /b 0
