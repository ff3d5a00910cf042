process.on('message', () => {
  for (;;) Math.sqrt(2);
});
