declare module 'fs-native-extensions' {
  /** Whether the lock on the open file was granted. The system releases it when the file is closed or the process ends. */
  export function tryLock(fd: number): boolean;
}
