// The part of @primer/octicons that the pages use; the package brings no types of its own.
declare module '@primer/octicons' {
  interface Octicon {
    toSVG(options?: Readonly<Record<string, string | number>>): string;
  }
  const octicons: Readonly<Record<string, Octicon>>;
  export default octicons;
}
