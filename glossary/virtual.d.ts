declare module 'virtual:termwise-index' {
  const index: string;
  export default index;
}

declare module 'virtual:termwise-entries' {
  const entries: import('./entries.ts').Entries;
  export default entries;
}
