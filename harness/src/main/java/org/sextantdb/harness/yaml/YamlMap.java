package org.sextantdb.harness.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Suggestion;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping in a YAML file, with the line it stands on. Values are text as written ({@code 8.0} stays {@code 8.0}); no
 * objects are constructed and no aliases are followed.
 */
public final class YamlMap {
    private final String file;
    private final Node self;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private YamlMap(String file, Node self, List<NodeTuple> tuples) {
        this.file = file;
        this.self = self;
        for (NodeTuple tuple : tuples) {
            String key = scalar(tuple.getKeyNode());
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw error(tuple.getKeyNode(), "the key '" + key + "' stands twice; keep one of them");
            }
        }
    }

    /**
     * Reads one document.
     *
     * @param file how the file is named in messages
     * @throws InputException for text that is not YAML, or not a mapping at the top
     */
    public static YamlMap read(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode map) {
                return new YamlMap(file, map, map.getValue());
            }
            throw new InputException(file + ":1: expected 'key: value' lines at the top of the file");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new InputException(file + ":" + line + ": not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new InputException(file + ":1: not YAML that is read here: " + e.getMessage());
        }
    }

    /** Where this mapping begins: {@code file:line}. */
    public String at() {
        return at(self);
    }

    /** Where the value of {@code key} stands, or where the mapping begins if it has none. */
    public String at(String key) {
        Node node = entries.get(key);
        return at(node == null ? self : node);
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /**
     * Refuses every key but these.
     *
     * @throws InputException with the nearest of the allowed keys
     */
    public YamlMap only(String... allowed) {
        for (String key : entries.keySet()) {
            if (!List.of(allowed).contains(key)) {
                throw new InputException(at(key) + ": unknown key '" + key + "'"
                        + Suggestion.nearest(key, List.of(allowed))
                                .orElse("; known are " + String.join(", ", allowed)));
            }
        }
        return this;
    }

    /**
     * @throws InputException where the key is missing or holds no plain text
     */
    public String text(String key) {
        return optional(key).orElseThrow(() -> new InputException(at() + ": '" + key + "' is missing; add it"));
    }

    public Optional<String> optional(String key) {
        Node node = entries.get(key);
        return node == null ? Optional.empty() : Optional.of(scalar(node));
    }

    /** The mapping under a key; an empty one where there is none. */
    public YamlMap map(String key) {
        Node node = entries.get(key);
        return node == null ? new YamlMap(file, self, List.of()) : mapping(node);
    }

    /** The mappings of the list under a key; none where there is none. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node node : sequence(key)) {
            maps.add(mapping(node));
        }
        return maps;
    }

    /** The texts of the list under a key; a single text counts as a list of one. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : sequence(key)) {
            texts.add(scalar(node));
        }
        return texts;
    }

    /** Key to text, for mappings of plain values. */
    public Map<String, String> toTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((key, node) -> texts.put(key, scalar(node)));
        return texts;
    }

    private List<Node> sequence(String key) {
        Node node = entries.get(key);
        if (node == null) {
            return List.of();
        }
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    private YamlMap mapping(Node node) {
        if (node instanceof MappingNode map) {
            return new YamlMap(file, map, map.getValue());
        }
        throw error(node, "expected 'key: value' here");
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error(node, "expected plain text here");
    }

    private InputException error(Node node, String problem) {
        return new InputException(at(node) + ": " + problem);
    }

    private String at(Node node) {
        return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
