export { pythonRunner, type Pyodide, type RunPython } from './run.ts';
