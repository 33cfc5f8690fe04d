import Bytes
import Exporting
import RegisterModel
import Rendering

extension CheckedSite {
  /// The files with data: those of the whole register, and those beside the pages of entries and ministries.
  func dataFiles() -> [OutputFile] {
    let dataSet = DataSet(
      register.portal, asOf: assessment.asOf, home: linker.url(.start), folder: linker.url(.data))
    return tableFiles() + documentFiles(dataSet) + entryFiles() + ministryFiles()
  }

  private func tableFiles() -> [OutputFile] {
    ExportTable<ExportedEntry>.all.map { table in
      OutputFile(path: Route.dataFile(name: "\(table.name).csv").file) { [self] writer in
        table.writeHead(to: &writer)
        for position in register.entries.indices { table.writeRows(of: exportedEntry(position), to: &writer) }
      }
    }
      + ExportTable<ExportedMinistry>.all.map { table in
        OutputFile(path: Route.dataFile(name: "\(table.name).csv").file) { [self] writer in
          table.writeHead(to: &writer)
          for ministry in register.ministries { table.writeRows(of: exported(ministry), to: &writer) }
        }
      }
  }

  private func documentFiles(_ dataSet: DataSet) -> [OutputFile] {
    let documents: [(String, @Sendable () -> [UInt8])] = [
      (DataFile.schema, { dataSet.frontMatterSchema }), (DataFile.exportSchema, { dataSet.exportSchema }),
      (DataFile.package, { dataSet.dataPackage }), (DataFile.catalogue, { dataSet.catalogue }),
      (DataFile.template, { entryTemplate() }),
    ]
    return documents.map { name, bytes in OutputFile(path: Route.dataFile(name: name).file) { $0.write(bytes()) } } + [
      OutputFile(path: Route.dataFile(name: DataFile.json).file) { [self] writer in
        dataSet.writeHeadOfEntries(to: &writer)
        for position in register.entries.indices {
          if position > 0 { writer.write(DataSet.entrySeparator) }
          exportedEntry(position).writeJSON(to: &writer)
        }
        writer.write(DataSet.footOfEntries)
      },
      OutputFile(path: Route.dataFile(name: DataFile.lines).file) { [self] writer in
        for position in register.entries.indices {
          exportedEntry(position).writeJSON(to: &writer)
          writer.write("\n")
        }
      },
    ]
  }

  private func entryFiles() -> [OutputFile] {
    register.entries.indices.flatMap { position -> [OutputFile] in
      let entry = register.entries[position]
      let page = Route.entry(id: entry.id)
      return [
        OutputFile(path: Route.companion(page, name: DataFile.entry).file) { [self] writer in
          exportedEntry(position).writeJSON(to: &writer)
          writer.write("\n")
        },
        OutputFile(path: Route.companion(page, name: DataFile.source).file) { $0.write(entry.source.bytes) },
      ]
    }
  }

  private func ministryFiles() -> [OutputFile] {
    register.ministries.map { ministry in
      let page = Route.ministry(code: ministry.code)
      return OutputFile(path: Route.companion(page, name: DataFile.ministry).file) { [self] writer in
        exported(ministry).writeJSON(to: &writer)
        writer.write("\n")
      }
    }
  }

  private func exportedEntry(_ position: Int) -> ExportedEntry {
    let entry = register.entries[position]
    return ExportedEntry(entry, assessment.entries[position], address: linker.url(.entry(id: entry.id)))
  }

  private func exported(_ ministry: Ministry) -> ExportedMinistry {
    ExportedMinistry(
      ministry, gaps: assessment.ministryGaps[ministry.code] ?? [],
      entries: register.entries(of: ministry.code).map(\.id), address: linker.url(.ministry(code: ministry.code)))
  }
}
