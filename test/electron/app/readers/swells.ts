const kept: Buffer[] = [];

process.on('message', () => {
  setInterval(() => kept.push(Buffer.alloc(32 * 1024 * 1024, 1)), 20);
});
