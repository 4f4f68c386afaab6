package id.tanggap.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Collects the codes that classes refuse with. Codes are constants in the source, so they stand in
 * the compiled class as the argument of a constructor: of the kit's {@code Rejection} behind its
 * kind, and of {@code Fault} behind its pointer. A constructor that takes its code from outside is
 * followed to those who call it.
 */
final class ProblemCodes {
  private static final String KIT = "id/tanggap/kit/";
  private static final String FAULT = KIT + "domain/Fault";

  /** A method, one of whose arguments becomes a code. */
  private record Sink(String owner, String name, int argument) {}

  /** One call with what is on the stack when it happens. */
  private record Call(
      ClassNode caller, MethodNode in, MethodInsnNode call, Frame<SourceValue> frame) {}

  private final Map<Sink, Set<String>> sinks = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final Set<String> ofRejections = new TreeSet<>();
  private final Set<String> ofFaults = new TreeSet<>();
  private final List<String> unreadable = new ArrayList<>();

  ProblemCodes(Iterable<JavaClass> classes) {
    sinks.put(new Sink(KIT + "domain/Rejection", "<init>", 1), ofRejections);
    sinks.put(new Sink(KIT + "problem/HttpRejection", "<init>", 1), ofRejections);
    sinks.put(new Sink(FAULT, "<init>", 1), ofFaults);
    sinks.put(new Sink(FAULT, "at", 1), ofFaults);
    sinks.put(new Sink(KIT + "web/CsvRow", "fault", 1), ofFaults);
    for (JavaClass type : classes) {
      ClassNode node = load(type);
      if (node != null) {
        node.methods.forEach(method -> collect(node, method));
      }
    }
    int known;
    do {
      known = sinks.size();
      new ArrayList<>(sinks.keySet()).forEach(this::follow);
    } while (sinks.size() > known);
  }

  /** Codes of whole problems. */
  Set<String> ofRejections() {
    return ofRejections;
  }

  /** Codes of single faults. */
  Set<String> ofFaults() {
    return ofFaults;
  }

  /** Rejections whose code is computed, so that nobody can say whether there are words for it. */
  List<String> unreadable() {
    return unreadable;
  }

  private void follow(Sink sink) {
    Set<String> codes = sinks.get(sink);
    for (Call call : calls) {
      if (call.call().owner.equals(sink.owner()) && call.call().name.equals(sink.name())) {
        int arguments = Type.getArgumentTypes(call.call().desc).length;
        if (sink.argument() < arguments) {
          int depth = call.frame().getStackSize() - arguments + sink.argument();
          read(call, call.frame().getStack(depth), codes);
        }
      }
    }
  }

  private void read(Call call, SourceValue code, Set<String> codes) {
    for (AbstractInsnNode source : code.insns) {
      if (source instanceof LdcInsnNode constant && constant.cst instanceof String text) {
        codes.add(text);
      } else if (source instanceof MethodInsnNode && codes == ofRejections) {
        noteUnreadable(call);
      }
    }
    // An argument of the method itself has no instruction that made it, or is loaded from its slot.
    int argument = argument(call.in(), code);
    if (argument >= 0) {
      sinks.putIfAbsent(new Sink(call.caller().name, call.in().name, argument), codes);
    }
  }

  private void noteUnreadable(Call call) {
    String line = call.caller().name.replace('/', '.') + " computes the code of a rejection";
    if (!call.caller().name.startsWith(KIT + "problem/") && !unreadable.contains(line)) {
      unreadable.add(line);
    }
  }

  private static int argument(MethodNode method, SourceValue value) {
    for (AbstractInsnNode source : value.insns) {
      if (source instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD) {
        return argumentAt(method, load.var);
      }
    }
    return -1;
  }

  private static int argumentAt(MethodNode method, int slot) {
    int next = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    Type[] types = Type.getArgumentTypes(method.desc);
    for (int i = 0; i < types.length; i++) {
      if (next == slot) {
        return i;
      }
      next += types[i].getSize();
    }
    return -1;
  }

  private void collect(ClassNode owner, MethodNode method) {
    if (method.instructions.size() == 0) {
      return;
    }
    Frame<SourceValue>[] frames;
    try {
      frames = new Analyzer<>(new SourceInterpreter()).analyze(owner.name, method);
    } catch (AnalyzerException broken) {
      throw new IllegalStateException(owner.name + "." + method.name, broken);
    }
    for (int i = 0; i < method.instructions.size(); i++) {
      if (frames[i] != null && method.instructions.get(i) instanceof MethodInsnNode call) {
        calls.add(new Call(owner, method, call, frames[i]));
      }
    }
  }

  private static ClassNode load(JavaClass type) {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (stream == null) {
        return null;
      }
      ClassNode node = new ClassNode();
      new ClassReader(stream).accept(node, ClassReader.SKIP_DEBUG);
      return node;
    } catch (IOException unreadableFile) {
      throw new UncheckedIOException(file, unreadableFile);
    }
  }
}
