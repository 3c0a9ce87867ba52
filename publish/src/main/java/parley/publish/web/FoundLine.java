package parley.publish.web;

import parley.publish.view.Finding;

/**
 * Something that a search found.
 *
 * @param href where it stands
 */
public record FoundLine(Frame.NamedProcess process, Finding finding, String href) {}
