import Glibc

/// Has the calling thread do nothing for so many milliseconds, or fewer if a signal arrives.
public func pause(milliseconds: Int) {
  usleep(UInt32(milliseconds) * 1000)
}
