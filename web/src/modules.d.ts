// Made by the build, beside the sources only in dist/.
declare module '*/wasm/widget.js' {
  export default function create(
    options: import('./types').ModuleOptions,
  ): Promise<import('./types').WidgetModule>;
}
