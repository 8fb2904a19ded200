internal import CLibXML2

/// One XML document in memory, owned: freed with the last reference to it.
///
/// A tree belongs to the thread that made it. Its nodes are `XMLNode` values that must not outlive it.
package final class XMLTree {
    let document: xmlDocPtr

    /// An empty document that issues of libxml2 will name `url`.
    package init(url: String) {
        XMLRuntime.start()
        guard let document = xmlNewDoc("1.0") else { preconditionFailure("bug: libxml2 is out of memory") }
        document.pointee.URL = UnsafePointer(xmlStrdup(url))
        document.pointee.encoding = UnsafePointer(xmlStrdup("UTF-8"))
        self.document = document
    }

    init(adopting document: xmlDocPtr) { self.document = document }

    deinit { xmlFreeDoc(document) }

    /// The document element, or nil in an empty document.
    package var root: XMLNode? { xmlDocGetRootElement(document).map(XMLNode.init) }

    /// The nodes of the document itself, comments beside the root included.
    package var topLevel: XMLNode.Children { XMLNode.Children(first: document.pointee.children) }

    /// Makes the document element, in `namespace` as the default namespace.
    package func makeRoot(_ name: String, namespace: String) -> XMLNode {
        guard let node = xmlNewDocNode(document, nil, name, nil) else {
            preconditionFailure("bug: libxml2 is out of memory")
        }
        xmlDocSetRootElement(document, node)
        xmlSetNs(node, xmlNewNs(node, namespace, nil))
        return XMLNode(node)
    }

    /// The document as XML text, UTF-8, as libxml2 writes it: no indentation is added.
    package func serialized() -> String {
        var bytes: UnsafeMutablePointer<xmlChar>?
        var size: Int32 = 0
        xmlDocDumpMemoryEnc(document, &bytes, &size, "UTF-8")
        guard let bytes else { return "" }
        defer { coursepack_xml_free(bytes) }
        return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(size)), as: UTF8.self)
    }
}

/// What libxml2 needs once a process, before any thread uses it.
enum XMLRuntime {
    /// Catalogs off (they are read from the environment and from `/etc`), and every external entity refused.
    private static let started: Void = {
        xmlInitParser()
        xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
        xmlSetExternalEntityLoader { _, _, _ in nil }

    }()

    static func start() { _ = started }
}
