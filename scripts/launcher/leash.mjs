/**
 * Loaded into the app before anything else. The launcher holds the other end of standard input;
 * when it is gone, even by kill -9, so is the app, and the port is free for the next start.
 */
const patience = 5_000;

function leave() {
  setTimeout(() => process.exit(1), patience).unref();
  process.kill(process.pid, 'SIGTERM');
}

// In development Next starts processes of its own with our flags: their input is not ours, and ends at once.
if (process.ppid === Number(process.env.UGE13_LAUNCHER)) process.stdin.once('end', leave).once('close', leave).once('error', leave).resume();
