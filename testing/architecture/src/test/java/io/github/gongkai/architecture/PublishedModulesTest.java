package io.github.gongkai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What is published: the modules, what each brings along at run time, and the bill of materials that lists them. */
class PublishedModulesTest {
    private static final Path ROOT = Path.of("..", "..");

    /** Who depends on one of ours gets these, and what they depend on, and nothing else. */
    private static final Map<String, Set<String>> AT_RUN_TIME = Map.of(
            "gongkai-core", Set.of(),
            "gongkai-validation", Set.of("gongkai-core"),
            "gongkai-serialization", Set.of("gongkai-core", "gongkai-validation", "jackson-core"),
            "gongkai-jackson3", Set.of("gongkai-core", "gongkai-serialization", "jackson-databind"),
            "gongkai-documents", Set.of("gongkai-core", "jsoup", "pdfbox", "poi-ooxml", "poi-scratchpad"),
            "gongkai-testkit", Set.of("gongkai-core", "jqwik-api"));

    @Test
    void theBillOfMaterialsListsEveryPublishedModuleOnceAndNothingElse() throws Exception {
        List<String> listed = texts(pom("bom"), "/project/dependencyManagement/dependencies/dependency/artifactId");
        assertThat(listed).containsExactlyInAnyOrderElementsOf(published().keySet());
        assertThat(texts(pom("bom"), "/project/dependencyManagement/dependencies/dependency/groupId"))
                .hasSameSizeAs(listed)
                .containsOnly("io.github.gongkai");
    }

    @Test
    void noModuleBringsMoreAlongThanItSays() throws Exception {
        Map<String, Set<String>> atRunTime = new TreeMap<>();
        for (Map.Entry<String, Document> module : published().entrySet()) {
            atRunTime.put(
                    module.getKey(),
                    Set.copyOf(texts(
                            module.getValue(),
                            // Two annotation libraries are `provided` by the root.
                            "/project/dependencies/dependency[not(optional='true') and not(scope='test') and"
                                    + " not(scope='provided') and not(artifactId='value-annotations') and"
                                    + " not(artifactId='jspecify')]/artifactId")));
        }
        assertThat(atRunTime).isEqualTo(AT_RUN_TIME);
        assertThat(texts(
                        pom("."),
                        "/project/dependencyManagement/dependencies/dependency[artifactId='value-annotations' or"
                                + " artifactId='jspecify']/scope"))
                .containsExactly("provided", "provided");
    }

    /** The modules of the reactor that are neither a bill of materials nor for ourselves, nor somebody else's example. */
    private static Map<String, Document> published() throws Exception {
        Map<String, Document> published = new TreeMap<>();
        for (String folder : texts(pom("."), "/project/modules/module")) {
            Document pom = pom(folder);
            if (texts(pom, "/project/packaging[.='pom']").isEmpty()
                    && texts(pom, "/project/properties/maven.deploy.skip[.='true']")
                            .isEmpty()
                    && texts(pom, "/project/groupId[.!='io.github.gongkai']").isEmpty()) {
                published.put(texts(pom, "/project/artifactId").get(0), pom);
            }
        }
        return published;
    }

    private static Document pom(String folder) throws Exception {
        File file = ROOT.resolve(folder).resolve("pom.xml").toFile();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
    }

    private static List<String> texts(Document pom, String path) throws Exception {
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
