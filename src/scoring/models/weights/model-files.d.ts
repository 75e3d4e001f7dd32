// How the bundler hands over model files: as bytes. Types only.

declare module '*.bin' {
  const bytes: ArrayBuffer;
  export default bytes;
}
