package commonweal.events;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * What a record of ours does not mark as nullable must be there: absent or null, it makes an event undecodable and a
 * request's body invalid. Other people's classes are read as they ask for themselves.
 */
public final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isOurs(member) ? Boolean.valueOf(!isNullable(member)) : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedMember member && isOurs(member) && !isNullable(member)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : super.findSetterInfo(config, annotated);
    }

    private static boolean isOurs(AnnotatedMember member) {
        Class<?> owner = member.getDeclaringClass();
        return owner.isRecord() && owner.getName().startsWith("commonweal.");
    }

    private static boolean isNullable(AnnotatedMember annotated) {
        AnnotatedElement element = annotated.getAnnotated();
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor) {
            element = constructor.getParameters()[parameter.getIndex()].getAnnotatedType();
        } else if (element instanceof Field field) {
            element = field.getAnnotatedType();
        }
        return element.isAnnotationPresent(Nullable.class);
    }
}
