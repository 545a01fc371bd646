package firstattempt.theme;

/**
 * Whose words a passage holds.
 */
public enum Voice {

	PARENT, CHILD

}
