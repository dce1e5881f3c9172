rem Where a Java 25 may lie on Windows: called by mvnw.cmd and by carrel.bat, so that both find the same one.
rem Sets JAVA_25 to the home of the first Java 25 that has bin\%1.exe (java or javac), or to nothing.
set "JAVA_25="
if defined JAVA_HOME call :try "%JAVA_HOME%" %1
for %%v in ("Eclipse Adoptium" Java Microsoft Zulu BellSoft "Amazon Corretto" RedHat) do call :vendor "%ProgramFiles%\%%~v" %1
for %%v in ("Eclipse Adoptium" Java Microsoft Zulu BellSoft) do call :vendor "%LOCALAPPDATA%\Programs\%%~v" %1
call :vendor "%USERPROFILE%\.jdks" %1
for /f "delims=" %%d in ('dir /b /ad "%USERPROFILE%\scoop\apps" 2^>nul') do call :try "%USERPROFILE%\scoop\apps\%%d\current" %1
exit /b 0

:vendor
for /f "delims=" %%d in ('dir /b /ad "%~1" 2^>nul') do call :try "%~1\%%d" %2
exit /b 0

rem Every JDK describes itself in its file "release"; asking it by starting it would cost a second for each.
:try
if defined JAVA_25 exit /b 0
if not exist "%~1\bin\%2.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" call :judge "%~1" %%b
exit /b 0

:judge
for /f "delims=.+-" %%m in ("%~2") do if "%%m"=="25" set "JAVA_25=%~1"
exit /b 0
