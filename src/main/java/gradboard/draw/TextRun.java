package gradboard.draw;

import java.awt.Font;

/**
 * A line of text, measured.
 *
 * @param text as shown, already shortened
 * @param role what it is for
 * @param font its face at 100 %
 * @param width in pixels at 100 %
 */
public record TextRun(String text, Fonts.Role role, Font font, double width) {}
