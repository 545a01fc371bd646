package firstattempt.sample;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts what is asked of the database, whoever asks, and says in a header of every
 * answer how much it was before. Switched on for measuring only.
 */
@Component
@ConditionalOnProperty("first-attempt.count-statements")
@Order(Ordered.HIGHEST_PRECEDENCE)
class StatementCount extends OncePerRequestFilter implements BeanPostProcessor {

	static final String HEADER = "Statements-Before";

	private final AtomicLong count = new AtomicLong();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HEADER, this.count.toString());
		chain.doFilter(request, response);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource) ? counting(bean, DataSource.class) : bean;
	}

	/** A batch counts as one, however many rows it has. */
	private Object counting(Object target, Class<?> type) {
		InvocationHandler handler = (proxy, method, arguments) -> {
			if (method.getName().startsWith("execute") && target instanceof Statement) {
				this.count.incrementAndGet();
			}
			try {
				Object result = method.invoke(target, arguments);
				Class<?> returned = method.getReturnType();
				boolean counted = returned == Connection.class || Statement.class.isAssignableFrom(returned);
				return (counted && result != null) ? counting(result, returned) : result;
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		};
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler);
	}

}
