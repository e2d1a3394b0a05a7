import './build/check-files.ts';
