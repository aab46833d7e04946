package gradboard.cli;

import gradboard.graph.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in this program's words: the parser's are for programmers. */
final class Misuse {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class);
  private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class);

  private final CommandSpec command;

  private Misuse(CommandLine line) {
    command = line.getCommandSpec();
  }

  /** A sentence, and where there is more to read. */
  static String sentence(ParameterException e) {
    Misuse misuse = new Misuse(e.getCommandLine());
    return misuse.what(e) + "; see \"" + misuse.command.qualifiedName() + " --help\"";
  }

  private String what(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0));
    }
    if (e instanceof MissingParameterException missing) {
      return missing(missing.getMissing().get(0));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " is given twice; give it once";
    }
    if (e.getArgSpec() == null) {
      return e.getMessage();
    }
    Class<?> type = type(e.getArgSpec());
    return type == boolean.class
        ? name(e.getArgSpec()) + " takes no value; write it alone"
        : name(e.getArgSpec()) + " takes " + kind(type) + value(e);
  }

  private static String value(ParameterException e) {
    return e.getValue() == null ? "" : ", not \"" + e.getValue() + "\"";
  }

  private boolean isProgram() {
    return command.parent() == null;
  }

  private String unmatched(String word) {
    if (word.startsWith("-")) {
      Set<String> options =
          command.options().stream()
              .flatMap(option -> Arrays.stream(option.names()))
              .filter(name -> name.startsWith("--"))
              .collect(Collectors.toSet());
      // An option's value may be written to it.
      String option = word.split("=", 2)[0];
      return command.name() + " has no option " + option + Suggestion.nearest(option, options);
    }
    if (isProgram()) {
      return "there is no command \""
          + word
          + "\""
          + (word.endsWith(".json")
              ? "; to open a graph file write edit " + word
              : Suggestion.of(word, command.subcommands().keySet()));
    }
    return command.name() + " takes no further argument \"" + word + "\"; remove it";
  }

  private String missing(ArgSpec argument) {
    boolean given = argument.isOption() && !argument.required();
    return given
        ? name(argument) + " needs a value; write " + usage(argument)
        : command.name() + " needs " + usage(argument) + ", " + description(argument);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String usage(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static String description(ArgSpec argument) {
    return String.join(" ", argument.description());
  }

  /** What one value is read as. */
  private static Class<?> type(ArgSpec argument) {
    boolean held = argument.typeInfo().isOptional() || argument.typeInfo().isMultiValue();
    return held ? argument.auxiliaryTypes()[0] : argument.type();
  }

  /** What may be written for a value of a type. */
  private static String kind(Class<?> type) {
    if (type.isEnum()) {
      List<String> words =
          Arrays.stream(type.getEnumConstants())
              .map(word -> word.toString().toLowerCase(Locale.ROOT))
              .toList();
      return String.join(", ", words.subList(0, words.size() - 1))
          + " or "
          + words.get(words.size() - 1);
    }
    return WHOLE.contains(type)
        ? "a whole number"
        : NUMBERS.contains(type) ? "a number" : "the name of a file";
  }
}
