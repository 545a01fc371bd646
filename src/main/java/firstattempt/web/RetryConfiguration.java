package firstattempt.web;

import java.time.Duration;
import java.util.List;

import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.resilience.retry.SimpleRetryInterceptor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A button that is tapped twice, or two pages that are opened at once, may change the
 * same thing in the same moment. The database lets one of them through; the other begins
 * anew, with what is there by then.
 */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration {

	private static final int TIMES = 3;

	private static final Duration PAUSE = Duration.ofMillis(20);

	private static final Duration LONGEST = Duration.ofMillis(200);

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor collisions() {
		MethodRetrySpec again = new MethodRetrySpec(
				List.of(ConcurrencyFailureException.class, DataIntegrityViolationException.class), List.of(),
				(method, failure) -> !TransactionSynchronizationManager.isActualTransactionActive(), TIMES,
				Duration.ZERO, PAUSE, PAUSE, 2, LONGEST);
		DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
				new ComposablePointcut(new AnnotationMatchingPointcut(Transactional.class, true))
					.union(AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class)),
				new SimpleRetryInterceptor(again));
		advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return advisor;
	}

}
