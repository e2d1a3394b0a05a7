declare module 'virtual:termwise-forms' {
  const forms: string;
  export default forms;
}

declare module 'virtual:termwise-evidence' {
  const evidence: string;
  export default evidence;
}

declare module 'virtual:termwise-briefs' {
  const briefs: import('./entries.ts').Briefs;
  export default briefs;
}

/** The same as JSON, for whoever may not need them. */
declare module 'virtual:termwise-entries-text' {
  const text: string;
  export default text;
}

declare module 'virtual:termwise-entries' {
  const entries: import('./entries.ts').Entries;
  export default entries;
}
