/// Writes the XSD 1.0 schema of the vocabulary.
///
/// The schema is a file of the project (`coursepack-1.xsd`, embedded in the binary) so that reviewers see it change and
/// editors can use it; a test keeps it equal to what this writer makes of the table. What XSD 1.0 cannot say where parts
/// come in any order, how often each may occur, is checked by the structural pass alone.
///
/// It is written so that libxml2 makes little of it. Elements that hold and carry the same share one type. Any number of
/// choices is a sequence that repeats: a choice that repeats itself would be counted, by a slower automaton. No choice
/// stands in another: libxml2 would keep a state for each element of the inner one, and compare all elements with each
/// other in each of them. So an element's own parts stand before the blocks that may stand anywhere, each of the two as
/// something that may be left out; libxml2 also goes through names in this order.
/// A pattern has no count where a length says the same: to count, libxml2 notes a way back at each letter.
package enum SchemaWriter {
    /// The schema.
    package static func write() -> String {
        var schema = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- The vocabulary of coursepack course sources, version 1. Written by coursepack from its vocabulary table. -->
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="\(Vocabulary.namespace)"
              targetNamespace="\(Vocabulary.namespace)" elementFormDefault="qualified">

            \(simpleTypes)
            """
        for setting in Setting.allCases {
            schema += "\n  <xs:group name=\"\(setting.rawValue)\">\n    <xs:choice>\n"
            for key in Vocabulary.keys(of: setting) { schema += "      \(reference(key))\n" }
            schema += "    </xs:choice>\n  </xs:group>\n"
        }
        schema += "\n  <xs:group name=\"inline\">\n    <xs:choice>\n"
        for key in Vocabulary.inlineKeys { schema += "      \(reference(key))\n" }
        schema += "    </xs:choice>\n  </xs:group>\n"
        for element in Vocabulary.elements where typeNames[element.key] == element.key {
            schema += complexType(element)
        }
        for name in Vocabulary.documents {
            schema += """

                  <xs:element name="\(name)" type="\(typeNames[name] ?? name)">
                    <xs:unique name="\(name)-ids">
                      <xs:selector xpath=".//*"/>
                      <xs:field xpath="@id"/>
                    </xs:unique>
                  </xs:element>

                """
        }
        return schema + "</xs:schema>\n"
    }

    private static let simpleTypes = """
          <xs:simpleType name="blank">
            <xs:restriction base="xs:token">
              <xs:maxLength value="0"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="id-value">
            <xs:restriction base="xs:token">
              <xs:maxLength value="64"/>
              <xs:pattern value="[a-z0-9][a-z0-9\\-]*"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="id-list">
            <xs:list itemType="id-value"/>
          </xs:simpleType>
          <xs:simpleType name="number-list">
            <xs:list>
              <xs:simpleType>
                <xs:restriction base="xs:integer">
                  <xs:minInclusive value="0"/>
                  <xs:maxInclusive value="9999"/>
                </xs:restriction>
              </xs:simpleType>
            </xs:list>
          </xs:simpleType>
          <xs:simpleType name="play-time">
            <xs:restriction base="xs:token">
              <xs:pattern value="[0-9]{1,2}:[0-5][0-9]"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="yes-no">
            <xs:restriction base="xs:token">
              <xs:enumeration value="yes"/>
              <xs:enumeration value="no"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="partial-date">
            <xs:union memberTypes="xs:gYear xs:gYearMonth xs:date"/>
          </xs:simpleType>
          <xs:simpleType name="clock">
            <xs:restriction base="xs:token">
              <xs:pattern value="([01][0-9]|2[0-3]):[0-5][0-9]"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="target">
            <xs:restriction base="xs:token">
              <xs:pattern value="#[a-z0-9][a-z0-9\\-]*"/>
              <xs:pattern value="lesson:([a-z0-9][a-z0-9\\-]*/)?[a-z0-9][a-z0-9\\-]*(#[a-z0-9][a-z0-9\\-]*)?"/>
              <xs:pattern value="course:[a-z0-9][a-z0-9\\-]*"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="objective-list">
            <xs:list>
              <xs:simpleType>
                <xs:restriction base="xs:token">
                  <xs:pattern value="[a-z0-9][a-z0-9\\-]*/[a-z0-9][a-z0-9\\-]*#[a-z0-9][a-z0-9\\-]*"/>
                </xs:restriction>
              </xs:simpleType>
            </xs:list>
          </xs:simpleType>
          <xs:simpleType name="exceptions">
            <xs:restriction base="xs:token">
              <xs:pattern value="[a-z][a-z\\-]*: .+"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="address">
            <xs:restriction base="xs:token">
              <xs:pattern value="([hH][tT][tT][pP][sS]?|[mM][aA][iI][lL][tT][oO]|[tT][eE][lL]):.+"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="path">
            <xs:restriction base="xs:token">
              <xs:minLength value="1"/>
            </xs:restriction>
          </xs:simpleType>

        """

    /// The name of the type of each element, by the element's key: the key of the first element that holds and carries the
    /// same.
    private static let typeNames: [String: String] = {
        var names: [String: String] = [:]
        var own: [ElementDefinition] = []
        for element in Vocabulary.elements {
            let same = own.first { $0.content == element.content && $0.attributes == element.attributes }
            names[element.key] = same?.key ?? element.key
            if same == nil { own.append(element) }
        }
        return names
    }()

    private static func reference(_ key: String) -> String {
        "<xs:element name=\"\(Vocabulary.element(key).name)\" type=\"\(typeNames[key] ?? key)\"/>"
    }

    /// `content` as often as one likes, and at least `minimum` times.
    private static func repeated(_ content: String, atLeast minimum: Int = 0) -> String {
        "    <xs:sequence minOccurs=\"\(minimum)\" maxOccurs=\"unbounded\">\n" + content + "    </xs:sequence>\n"
    }

    /// One of `parts`.
    private static func choice(of parts: [Part], isOptional: Bool = false) -> String {
        "      <xs:choice\(optional(isOptional))>\n" + parts.map { "        \(reference($0.key))\n" }.joined()
            + "      </xs:choice>\n"
    }

    /// One element of a group.
    private static func group(_ name: String, isOptional: Bool = false) -> String {
        "      <xs:group ref=\"\(name)\"\(optional(isOptional))/>\n"
    }

    private static func optional(_ isOptional: Bool) -> String { isOptional ? " minOccurs=\"0\"" : "" }

    private static func complexType(_ element: ElementDefinition) -> String {
        var type = "\n  <xs:complexType name=\"\(element.key)\""
        let attributes = element.attributes.map(attribute).joined()
        switch element.content {
        case .empty:
            // White space alone, which an empty content model would refuse.
            let extended = attributes.split(separator: "\n").map { "    \($0)\n" }.joined()
            return type + ">\n    <xs:simpleContent>\n      <xs:extension base=\"blank\">\n" + extended
                + "      </xs:extension>\n    </xs:simpleContent>\n  </xs:complexType>\n"
        case .text, .verbatim:
            // Text alone: mixed content without any element, so that attributes and text need no second type.
            type += " mixed=\"true\">\n"
        case .inline:
            type += " mixed=\"true\">\n" + repeated(group("inline"))
        case .blocks(let setting, []):
            type += ">\n" + repeated(group(setting.rawValue))
        case .blocks(let setting, let parts):
            type += ">\n" + repeated(choice(of: parts, isOptional: true) + group(setting.rawValue, isOptional: true))
        case .parts(let parts):
            let least = parts.contains { $0.minimum > 0 } ? 1 : 0
            type += ">\n" + repeated(choice(of: parts), atLeast: least)
        case .sequence(let parts):
            type += ">\n" + repeated(parts.map { "      \(reference($0.key))\n" }.joined(), atLeast: 1)
        }
        return type + attributes + "  </xs:complexType>\n"
    }

    private static func attribute(_ attribute: AttributeDefinition) -> String {
        let use = attribute.isRequired ? " use=\"required\"" : ""
        let head = "    <xs:attribute name=\"\(attribute.name)\""
        func restriction(_ base: String, _ facets: String) -> String {
            """
            \(head)\(use)>
                  <xs:simpleType>
                    <xs:restriction base="\(base)">
            \(facets)        </xs:restriction>
                  </xs:simpleType>
                </xs:attribute>

            """
        }
        switch attribute.type {
        case .text: return "\(head) type=\"xs:string\"\(use)/>\n"
        case .id, .reference: return "\(head) type=\"id-value\"\(use)/>\n"
        case .references: return "\(head) type=\"id-list\"\(use)/>\n"
        case .numbers: return "\(head) type=\"number-list\"\(use)/>\n"
        case .playTime: return "\(head) type=\"play-time\"\(use)/>\n"
        case .yesNo: return "\(head) type=\"yes-no\"\(use)/>\n"
        case .day: return "\(head) type=\"xs:date\"\(use)/>\n"
        case .date: return "\(head) type=\"partial-date\"\(use)/>\n"
        case .clock: return "\(head) type=\"clock\"\(use)/>\n"
        case .language: return "\(head) type=\"xs:language\"\(use)/>\n"
        case .path: return "\(head) type=\"path\"\(use)/>\n"
        case .exceptions: return "\(head) type=\"exceptions\"\(use)/>\n"
        case .address: return "\(head) type=\"address\"\(use)/>\n"
        case .objectives: return "\(head) type=\"objective-list\"\(use)/>\n"
        case .target: return "\(head) type=\"target\"\(use)/>\n"
        case .number(let minimum):
            return restriction(
                "xs:integer",
                "          <xs:minInclusive value=\"\(minimum)\"/>\n          <xs:maxInclusive value=\"9999\"/>\n")
        case .choice(let values):
            return restriction(
                "xs:token", values.map { "          <xs:enumeration value=\"\($0)\"/>\n" }.joined())
        }
    }
}
