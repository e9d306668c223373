// An SVG as PNG, by sharp: a native package that only those install who want this.
import { MilepostError } from '../../errors.ts';

/** For screens with two pixels to one. */
const DENSITY = 144;

export type RenderPng = (svg: string) => Promise<Uint8Array>;

/** What of sharp is used: https://sharp.pixelplumbing.com/api-constructor. */
type Sharp = (
  input: Buffer,
  options: { readonly density: number },
) => { png(): { toBuffer(): Promise<Uint8Array> } };

/** Rejects with a MilepostError `config` where sharp is not installed. */
export async function loadRenderPng(load = importSharp): Promise<RenderPng> {
  const sharp = await load().catch((cause: unknown) => {
    throw new MilepostError('A PNG is made by the package sharp, which cannot be loaded.', {
      code: 'config',
      hint: 'Install it beside Milepost (npm install sharp), or write a .svg, which GitHub shows as well.',
      cause,
    });
  });
  return async (svg) => await sharp(Buffer.from(svg), { density: DENSITY }).png().toBuffer();
}

async function importSharp(): Promise<Sharp> {
  // By a name that no bundler follows.
  const name = 'sharp';
  return ((await import(name)) as { readonly default: Sharp }).default;
}
