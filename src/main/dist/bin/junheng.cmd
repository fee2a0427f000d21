@echo off
rem Starts the program on Windows. Workbooks dropped on this file are checked, and what comes of it goes to a folder
rem "runs" beside the first of them. Only ASCII stands here: cmd reads Chinese text rightly only from the files in lib.
rem
rem Names may hold blanks and any of & ( ) ! % ^ so that names are only ever expanded in quotes, by %name% while delayed
rem expansion is off and by !name! while it is on, never in brackets, and never handed to call.
setlocal EnableExtensions DisableDelayedExpansion
for %%d in ("%~dp0..") do set "home=%%~fd"
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 > nul

rem The Explorer starts cmd with this file's name in quotes and then the names of what was dropped; a terminal does not.
set "opened="
setlocal EnableDelayedExpansion
set "rest=!cmdcmdline:*junheng.cmd"=!"
if "!rest!"=="!cmdcmdline!" (endlocal) else (endlocal & set "opened=yes")

set "java="
set "candidate=%home%\jre\bin\java.exe"
call :offer
if not defined JAVA_HOME goto :path
set "candidate=%JAVA_HOME:"=%\bin\java.exe"
call :offer
:path
set "candidate="
for %%j in (java.exe) do set "candidate=%%~$PATH:j"
if defined candidate call :offer
if defined java goto :found
type "%home%\lib\no-java.txt" >&2
if defined opened pause
set "code=70"
goto :end

:found
if defined opened goto :opened
:plain
"%java%" -jar "%home%\lib\junheng.jar" %*
set "code=%errorlevel%"
:end
if defined page chcp %page% > nul
exit /b %code%

:opened
rem A name with & but no blank comes without quotes, so that cmd would cut it in two: it is taken from the command line as
rem it was given, less the quote that ends it. For the same reason this ends with exit, which keeps cmd from starting the
rem second half.
setlocal EnableDelayedExpansion
set "dropped=!cmdcmdline:*junheng.cmd"=!"
set "dropped=!dropped:~0,-1!"
if not defined dropped goto :help
if "!dropped:~0,1!"==" " set "dropped=!dropped:~1!"
if not defined dropped goto :help
set "bare=!dropped:"=!"
if "!bare:~1,2!"==":\" goto :dropped
if "!bare:~0,2!"=="\\" goto :dropped
endlocal
goto :plain

:help
type "!home!\lib\help.txt"
pause
exit 0

:dropped
if "!dropped:~0,1!"=="!bare:~0,1!" goto :unquoted
for /f tokens^=1^ delims^=^" %%f in ("!dropped!") do setlocal DisableDelayedExpansion & set "folder=%%~dpf"
goto :check
:unquoted
for /f "tokens=1" %%f in ("!dropped!") do setlocal DisableDelayedExpansion & set "folder=%%~dpf"
:check
setlocal EnableDelayedExpansion
pushd "!folder!"
"!java!" -jar "!home!\lib\junheng.jar" check !dropped!
set "code=!errorlevel!"
echo.
echo !folder!runs
type "!home!\lib\dropped.txt"
pause
exit !code!

rem Takes a Java that is there and new enough, unless one is taken already.
:offer
if defined java exit /b
if not exist "%candidate%" exit /b
set "version="
for %%r in ("%candidate%") do set "release=%%~dpr..\release"
if not exist "%release%" goto :ask
for /f "usebackq tokens=1,2 delims==" %%a in ("%release%") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
:ask
if defined version goto :compare
set "told=%TEMP%\junheng-%RANDOM%.txt"
"%candidate%" -version 2> "%told%"
for /f "usebackq tokens=1-3" %%a in ("%told%") do if "%%b"=="version" set "version=%%~c"
del "%told%"
:compare
set "major=0"
for /f "delims=.-+_" %%m in ("%version%") do set "major=%%m"
if %major% geq 17 set "java=%candidate%"
exit /b
