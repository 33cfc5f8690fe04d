import Glibc

/// Does on the main thread what must not be left half done: a signal that asks the process to end is answered behind it.
public func holdingEndingSignals<Result>(
  _ work: () throws(EnvironmentFault) -> Result
) throws(EnvironmentFault) -> Result {
  var (ending, before) = (sigset_t(), sigset_t())
  sigemptyset(&ending)
  for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ending, number) }
  pthread_sigmask(SIG_BLOCK, &ending, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  return try work()
}
