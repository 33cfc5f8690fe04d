/// The content type of a file, by its name.
func contentType(of file: String) -> String {
  let ending = file.lastIndex(of: ".").map { String(file[file.index(after: $0)...]) } ?? ""
  return contentTypes[ending] ?? "application/octet-stream"
}

private let contentTypes = [
  "html": "text/html; charset=utf-8",
  "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8",
  "json": "application/json; charset=utf-8",
  "jsonld": "application/ld+json; charset=utf-8",
  "ndjson": "application/x-ndjson; charset=utf-8",
  "xml": "application/xml; charset=utf-8",
  "rdf": "application/rdf+xml; charset=utf-8",
  "ttl": "text/turtle; charset=utf-8",
  "csv": "text/csv; charset=utf-8",
  "md": "text/markdown; charset=utf-8",
  "txt": "text/plain; charset=utf-8",
  "svg": "image/svg+xml; charset=utf-8",
  "png": "image/png",
  "jpg": "image/jpeg",
  "jpeg": "image/jpeg",
  "webp": "image/webp",
  "avif": "image/avif",
  "pdf": "application/pdf",
  "zip": "application/zip",
  "gz": "application/gzip",
]
