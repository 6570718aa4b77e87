// Made by the build, beside the sources only in dist/.
declare module '*/wasm/engine.js' {
  export default function create(options: object): Promise<object>;
}
