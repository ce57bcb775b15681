/** The build puts the file beside the worker and gives its relative address. */
declare module '*.wasm' {
  const address: string;
  export default address;
}
