package id.tanggap.testkit;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reads the typed settings of a module from its sources: a description exists in Javadoc alone, and
 * a second copy of it in an annotation would not stay the same.
 */
final class SettingSources {

  /** What people write for a type, by the simple name of the type. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("String", "text"),
          Map.entry("boolean", "`true` or `false`"),
          Map.entry("int", "whole number"),
          Map.entry("Integer", "whole number"),
          Map.entry("long", "whole number"),
          Map.entry("double", "number"),
          Map.entry("Duration", "duration, `10s`, `5m`, `2h`, `7d` or `PT10S`"),
          Map.entry("Period", "days, `P30D`"),
          Map.entry("MemorySize", "size in bytes, or with `K`, `M`, `G`"),
          Map.entry("Path", "file"),
          Map.entry("URI", "URL"),
          Map.entry("ZoneId", "time zone, `Asia/Jakarta`"));

  private final DocTrees docs;
  private final CompilationUnitTree unit;
  private final Map<String, ClassTree> nested = new HashMap<>();
  private final List<Setting> found = new ArrayList<>();

  private SettingSources(DocTrees docs, CompilationUnitTree unit) {
    this.docs = docs;
    this.unit = unit;
  }

  /**
   * A setting as its interface declares it.
   *
   * @param property its name, with {@code *} for a name that people choose
   * @param standard the default of the interface, null without one
   */
  record Setting(
      String property,
      String type,
      String standard,
      boolean optional,
      boolean secret,
      String text) {}

  /**
   * The settings of one interface.
   *
   * @param text what they are about
   */
  record Group(String prefix, String text, List<Setting> settings) {}

  /** Every group below a folder of sources, by name of the file. */
  static List<Group> below(Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> configs =
          files.filter(file -> file.toString().endsWith("Config.java")).sorted().toList();
      return configs.isEmpty() ? List.of() : read(configs);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + sources, e);
    }
  }

  private static List<Group> read(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Group> groups = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new SettingSources(docs, unit).group().ifPresent(groups::add);
      }
    }
    return groups;
  }

  private Optional<Group> group() {
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree top) {
        Optional<String> prefix =
            annotation(top.getModifiers().getAnnotations(), "ConfigMapping")
                .map(SettingSources::value);
        if (prefix.isPresent()) {
          collect(top);
          TreePath path = TreePath.getPath(unit, top);
          walk(path, prefix.get());
          return Optional.of(new Group(prefix.get(), javadoc(path), List.copyOf(found)));
        }
      }
    }
    return Optional.empty();
  }

  private void collect(ClassTree type) {
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree inner) {
        nested.put(inner.getSimpleName().toString(), inner);
        collect(inner);
      }
    }
  }

  private void walk(TreePath type, String prefix) {
    for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
      if (member instanceof MethodTree method
          && !method.getModifiers().getFlags().contains(Modifier.DEFAULT)) {
        setting(new TreePath(type, method), method, prefix);
      }
    }
  }

  private void setting(TreePath path, MethodTree method, String prefix) {
    List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
    String name = prefix + "." + kebab(method.getName().toString());
    Tree type = method.getReturnType();
    boolean optional = false;
    boolean many = false;
    while (type instanceof ParameterizedTypeTree generic) {
      String outer = generic.getType().toString();
      optional |= outer.equals("Optional") || outer.equals("Map");
      many |= outer.equals("List") || outer.equals("Set");
      if (outer.equals("Map")) {
        name += ".*";
      }
      type = generic.getTypeArguments().get(generic.getTypeArguments().size() - 1);
    }
    ClassTree group = nested.get(type.toString());
    if (group != null && group.getKind() == Tree.Kind.INTERFACE) {
      walk(TreePath.getPath(unit, group), name);
      return;
    }
    found.add(
        new Setting(
            name,
            (many ? "several, with commas: " : "") + words(type, group),
            annotation(annotations, "WithDefault").map(SettingSources::value).orElse(null),
            optional,
            annotation(annotations, "Secret").isPresent(),
            javadoc(path)));
  }

  private static String words(Tree type, ClassTree group) {
    if (group == null) {
      String words = TYPES.get(type.toString());
      if (words == null) {
        throw new IllegalStateException("No words for the type " + type);
      }
      return words;
    }
    List<String> constants = new ArrayList<>();
    for (Tree member : group.getMembers()) {
      if (member instanceof VariableTree constant) {
        constants.add("`" + constant.getName() + "`");
      }
    }
    return String.join(", ", constants);
  }

  private String javadoc(TreePath path) {
    DocCommentTree comment = docs.getDocCommentTree(path);
    if (comment == null) {
      throw new IllegalStateException("Not described: " + path.getLeaf());
    }
    StringBuilder text = new StringBuilder();
    comment.getFullBody().forEach(text::append);
    return text.toString()
        .replaceAll("\\{@code\\s+([^}]*)}", "`$1`")
        .replaceAll("\\{@link\\s+#?([^}]*?)(\\(\\))?}", "`$1`")
        .replaceAll("<p>", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static Optional<? extends AnnotationTree> annotation(
      List<? extends AnnotationTree> all, String name) {
    return all.stream()
        .filter(each -> each.getAnnotationType().toString().equals(name))
        .findFirst();
  }

  private static String value(AnnotationTree annotation) {
    ExpressionTree argument = annotation.getArguments().get(0);
    ExpressionTree value =
        argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
    return (String) ((LiteralTree) value).getValue();
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
