// CPython 3.14 in WebAssembly: reads jobs as JSON from standard input and prints, as JSON, what each job printed.
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

const { folder, jobs } = JSON.parse(readFileSync(0, 'utf8'));
const pyodide = await loadPyodide({ stdout: () => {}, stderr: () => {} });
pyodide.FS.mkdir('/oracle');
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: folder }, '/oracle');
const run = pyodide.runPython(`
import asyncio, contextlib, io, os, sys, traceback
os.chdir('/oracle')
sys.path[:0] = ['/oracle', '/oracle/random']

def run(code, args):
    sys.argv = list(args)
    printed = io.StringIO()
    # The page's own loop counts as running; programs bring theirs.
    asyncio._set_running_loop(None)
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(code, args[0], 'exec'), {'__name__': '__main__'})
        except BaseException:
            traceback.print_exc(file=sys.stdout)
    return printed.getvalue()
run
`);
const printed = jobs.map(({ code, args }) => run(code, args));
process.stdout.write(JSON.stringify({ version: pyodide.runPython('sys.version.split()[0]'), printed }));
