/**
 * Node's options for a process that ends within minutes: V8 compiles PGlite's WebAssembly once, quickly, and not again to run
 * faster. Starting takes half of the processor time, what runs long a little more
 * (https://v8.dev/docs/wasm-compilation-pipeline).
 */
export const SHORT_LIVED: readonly string[] = ['--liftoff-only'];
