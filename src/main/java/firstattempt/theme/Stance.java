package firstattempt.theme;

/**
 * How the mistake is spoken of where {@link Theme#RESPONSIBILITY_VS_BLAME} is touched:
 * owned, blamed on a person, or both.
 */
public enum Stance {

	RESPONSIBILITY, BLAME, BOTH

}
