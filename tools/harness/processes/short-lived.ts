// How V8 runs a process that ends within minutes, as those of tests do.

/**
 * Node's options: PGlite's WebAssembly is compiled once, quickly, and not again to run faster. Starting takes half of the
 * processor time, what runs long a little more (https://v8.dev/docs/wasm-compilation-pipeline).
 */
export const SHORT_LIVED: readonly string[] = ['--liftoff-only'];
