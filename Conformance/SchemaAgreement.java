import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Validates course sources with the JDK's own schema processor, which is stricter about schemas than libxml2 (unique
 * particle attribution), and with xmllint, which is libxml2: the two must agree on every file, sound or spoilt.
 *
 * java Conformance/SchemaAgreement.java SCHEMA WORK FILE...
 *
 * Each FILE must be valid. Each is then spoilt in every small way: an attribute less, an attribute emptied, an element
 * renamed, an element less. WORK is a folder for the spoilt files.
 */
final class SchemaAgreement {
    private static final int SPOILT_A_FILE = 150;

    public static void main(String[] arguments) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        // The schema processor counts the steps of all content models together; a vocabulary has many.
        System.setProperty("jdk.xml.maxOccurLimit", "0");
        Schema schema = factory.newSchema(new File(arguments[0]));
        Path work = Path.of(arguments[1]);
        DocumentBuilderFactory builders = DocumentBuilderFactory.newInstance();
        builders.setNamespaceAware(true);
        DocumentBuilder builder = builders.newDocumentBuilder();
        List<String> differences = new ArrayList<>();
        int sound = 0;
        int spoilt = 0;
        int refused = 0;
        List<Path> files = new ArrayList<>();
        List<Boolean> verdicts = new ArrayList<>();
        for (int index = 2; index < arguments.length; index++) {
            byte[] bytes = Files.readAllBytes(Path.of(arguments[index]));
            String problem = problem(schema, bytes);
            if (problem != null) {
                differences.add(arguments[index] + ": the JDK says: " + problem);
            }
            sound++;
            int made = 0;
            int total = mutations(builder, bytes);
            int step = Math.max(1, total / SPOILT_A_FILE);
            for (int mutation = 0; mutation < total; mutation += step) {
                byte[] changed = mutated(builder, bytes, mutation);
                Path file = work.resolve(index + "-" + mutation + ".xml");
                Files.write(file, changed);
                files.add(file);
                boolean valid = problem(schema, changed) == null;
                verdicts.add(valid);
                if (!valid) {
                    refused++;
                }
                made++;
            }
            spoilt += made;
        }
        differences.addAll(disagreements(arguments[0], files, verdicts));
        System.out.println(sound + " sound files and " + spoilt + " spoilt ones, " + refused + " of them refused: "
                + (differences.isEmpty() ? "the JDK and libxml2 agree" : differences.size() + " differences"));
        differences.stream().limit(20).forEach(System.out::println);
        if (!differences.isEmpty() || refused == 0) {
            System.exit(1);
        }
    }

    private static String problem(Schema schema, byte[] bytes) throws Exception {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
            return null;
        } catch (SAXException problem) {
            return problem.getMessage();
        }
    }

    /** What xmllint says of the files, a hundred at a time, against what the JDK said. */
    private static List<String> disagreements(String schema, List<Path> files, List<Boolean> verdicts) throws Exception {
        List<String> differences = new ArrayList<>();
        for (int start = 0; start < files.size(); start += 100) {
            int end = Math.min(files.size(), start + 100);
            List<String> command = new ArrayList<>(List.of("xmllint", "--noout", "--nonet", "--schema", schema));
            for (Path file : files.subList(start, end)) {
                command.add(file.toString());
            }
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            for (int index = start; index < end; index++) {
                boolean valid = output.contains(files.get(index) + " validates");
                if (valid != verdicts.get(index)) {
                    differences.add(files.get(index) + ": xmllint says " + (valid ? "valid" : "not valid"));
                }
            }
        }
        return differences;
    }

    private static int mutations(DocumentBuilder builder, byte[] bytes) throws Exception {
        int count = 0;
        NodeList elements = builder.parse(new ByteArrayInputStream(bytes)).getElementsByTagName("*");
        for (int index = 0; index < elements.getLength(); index++) {
            count += 2 + 2 * elements.item(index).getAttributes().getLength();
        }
        return count;
    }

    /** The file with one thing changed, told by a number. */
    private static byte[] mutated(DocumentBuilder builder, byte[] bytes, int number) throws Exception {
        Document document = builder.parse(new ByteArrayInputStream(bytes));
        NodeList elements = document.getElementsByTagName("*");
        int left = number;
        for (int index = 0; index < elements.getLength(); index++) {
            Element element = (Element) elements.item(index);
            NamedNodeMap attributes = element.getAttributes();
            int own = 2 + 2 * attributes.getLength();
            if (left >= own) {
                left -= own;
                continue;
            }
            if (left == 0) {
                document.renameNode(element, element.getNamespaceURI(), "section".equals(element.getLocalName()) ? "p" : "section");
            } else if (left == 1 && element != document.getDocumentElement()) {
                element.getParentNode().removeChild(element);
            } else if (left > 1) {
                String name = attributes.item((left - 2) / 2).getNodeName();
                if (left % 2 == 0 && !name.equals("xmlns")) {
                    element.removeAttribute(name);
                } else if (!name.equals("xmlns")) {
                    element.setAttribute(name, "No Value");
                }
            }
            break;
        }
        StringWriter text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
