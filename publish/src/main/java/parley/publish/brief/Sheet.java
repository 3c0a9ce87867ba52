package parley.publish.brief;

import parley.publish.view.Source;

/** What the brief is written on: it decides how headings, lines and sources look. */
interface Sheet {

  /** What the brief is about. Comes first. */
  void title(String words);

  /** The beginning of a section, in capitals. */
  void heading(String words);

  /**
   * One thing that is said.
   *
   * @param depth 1, or 2 for what belongs to the line of depth 1 before it
   */
  void line(int depth, Line line);

  /** What stands in no list. */
  void paragraph(Line line);

  /** Sets what follows apart. */
  void gap();

  /** What is said where there is nothing to say. */
  void none(String words);

  /** A report in the list of sources, with its number. */
  void source(Source source);
}
