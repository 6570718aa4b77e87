// What is filled in when the site or the package is put together (scripts/lib/loader.py).

/** Options that are no inputs of the calculator, by name, and what each is without; from options.json. */
declare const CLV_OPTIONS: Record<string, string>;
/** The calculator's inputs, likewise. */
declare const CLV_INPUTS: Record<string, string>;
/** The folder of widget.html, where it does not lie beside the loader: in a bundle. */
declare const CLV_BASE: string | undefined;
