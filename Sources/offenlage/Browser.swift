import Disk
import Glibc

/// Hands an address to the desktop's browser; says so when there is none.
func openInBrowser(_ address: String) {
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // The preview holds Ctrl-C back from its threads; a browser must not inherit that.
  var nothing = sigset_t()
  sigemptyset(&nothing)
  posix_spawnattr_setsigmask(&attributes, &nothing)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  let words: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
  defer { for word in words { free(word) } }
  var process = pid_t()
  guard posix_spawnp(&process, "xdg-open", nil, &attributes, words, environ) != 0 else { return }
  write("Hier gibt es kein Programm, das den Browser öffnet; rufen Sie die Adresse selbst auf.\n", to: STDERR_FILENO)
}
