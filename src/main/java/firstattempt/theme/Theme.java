package firstattempt.theme;

/**
 * What an episode can touch. The first five are the core themes.
 */
public enum Theme {

	SELF_RELIANCE, CONFIDENCE, RESILIENCE, CONSEQUENCES, RESPONSIBILITY_VS_BLAME,

	FEAR_OF_FAILURE, HANDLING_DISAPPOINTMENT, PARENT_COPING, SAFETY_NET

}
